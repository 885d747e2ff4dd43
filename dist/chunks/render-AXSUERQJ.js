import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a}from"./chunk-OKRUCA7Z.js";import"./chunk-2TATXAIT.js";import"./chunk-WF5434YW.js";import"./chunk-IYVN5A3N.js";import"./chunk-WUJVTRSY.js";export{a as renderer};
