import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a}from"./chunk-24QRIG5I.js";import"./chunk-OHDUUQIX.js";import"./chunk-WF5434YW.js";import"./chunk-IYVN5A3N.js";import"./chunk-KTHAH7R2.js";export{a as renderer};
