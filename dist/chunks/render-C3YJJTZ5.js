import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a}from"./chunk-SW46BB6C.js";import"./chunk-DTRHQMWX.js";import"./chunk-WF5434YW.js";import"./chunk-IYVN5A3N.js";import"./chunk-WUJVTRSY.js";export{a as renderer};
