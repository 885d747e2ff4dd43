import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{g as e,n as m}from"./chunk-ICOTXJZB.js";import{t as o,u as t}from"./chunk-Z35ATGBH.js";import{a as s}from"./chunk-XQV7UHSS.js";import{q as a,t as r}from"./chunk-CJ6JNSLT.js";var C=[a,t,s,e,r,o,...[...m.values()].map(i=>i.messages)];export{C as a};
