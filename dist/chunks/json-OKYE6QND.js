import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a,b}from"./chunk-SMXGV7MA.js";import"./chunk-FVDYWKWQ.js";import"./chunk-7X4H7K45.js";import"./chunk-Y7W4TOWX.js";import"./chunk-WF5434YW.js";import"./chunk-IYVN5A3N.js";import"./chunk-KAPQPN63.js";import"./chunk-KTHAH7R2.js";export{b as printResult,a as toResult};
