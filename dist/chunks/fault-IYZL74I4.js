import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a}from"./chunk-JUK5SOEO.js";import"./chunk-JMDUGCLH.js";import"./chunk-NOZDUAXS.js";import"./chunk-WF5434YW.js";import"./chunk-WUJVTRSY.js";export{a as explainFault};
