import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a,b}from"./chunk-AHHLN6TW.js";import"./chunk-6PTUDRFD.js";import"./chunk-F7ZB3O3K.js";import"./chunk-OHDUUQIX.js";import"./chunk-WF5434YW.js";import"./chunk-IYVN5A3N.js";import"./chunk-KAPQPN63.js";import"./chunk-KTHAH7R2.js";export{b as printResult,a as toResult};
