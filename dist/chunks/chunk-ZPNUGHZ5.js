import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{g as e,n as m}from"./chunk-AAIS6F7F.js";import{u as o,v as t}from"./chunk-YCLGLRMY.js";import{a as s}from"./chunk-74UOLEIO.js";import{q as a,t as r}from"./chunk-VJYDDGUF.js";var C=[a,t,s,e,r,o,...[...m.values()].map(i=>i.messages)];export{C as a};
