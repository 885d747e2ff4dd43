import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{g as e,n as m}from"./chunk-7HO2U45B.js";import{s as o,u as t}from"./chunk-5ZO2IY73.js";import{a as s}from"./chunk-P65WLKIW.js";import{p as a,s as r}from"./chunk-ERGFTNFU.js";var C=[a,t,s,e,r,o,...[...m.values()].map(i=>i.messages)];export{C as a};
