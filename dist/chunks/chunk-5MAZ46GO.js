import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a as r}from"./chunk-WF5434YW.js";var n="​";function o(i){let t=r(i,2e3).replaceAll("##[",`##${n}[`);return t.trimStart().startsWith("::")?`${n}${t}`:t}export{o as a};
