import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{g as e,n as m}from"./chunk-4WAEYH4S.js";import{u as o,v as t}from"./chunk-RVKNQYCJ.js";import{a as s}from"./chunk-GIR7SQGF.js";import{q as a,t as r}from"./chunk-BHTFZSXQ.js";var C=[a,t,s,e,r,o,...[...m.values()].map(i=>i.messages)];export{C as a};
