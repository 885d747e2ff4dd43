import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{g as e,n as m}from"./chunk-QHLEHYML.js";import{u as o,v as t}from"./chunk-GZ5FPJX2.js";import{a as s}from"./chunk-XQV7UHSS.js";import{q as a,t as r}from"./chunk-CJ6JNSLT.js";var C=[a,t,s,e,r,o,...[...m.values()].map(i=>i.messages)];export{C as a};
