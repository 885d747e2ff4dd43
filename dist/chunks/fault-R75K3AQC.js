import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a}from"./chunk-QKAY5IGF.js";import"./chunk-JMDUGCLH.js";import"./chunk-4OKR5YZO.js";import"./chunk-WF5434YW.js";import"./chunk-WUJVTRSY.js";export{a as explainFault};
