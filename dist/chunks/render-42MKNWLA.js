import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a}from"./chunk-6T4QBO53.js";import"./chunk-GWWPD4XY.js";import"./chunk-WF5434YW.js";import"./chunk-IYVN5A3N.js";import"./chunk-KTHAH7R2.js";export{a as renderer};
