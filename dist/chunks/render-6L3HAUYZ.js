import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a}from"./chunk-5CKH4OTF.js";import"./chunk-Y7W4TOWX.js";import"./chunk-WF5434YW.js";import"./chunk-IYVN5A3N.js";import"./chunk-KTHAH7R2.js";export{a as renderer};
