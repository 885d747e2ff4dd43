import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a,b}from"./chunk-6HPV6GMK.js";import"./chunk-4ZTSKS6W.js";import"./chunk-BKIFT2VT.js";import"./chunk-GWWPD4XY.js";import"./chunk-WF5434YW.js";import"./chunk-IYVN5A3N.js";import"./chunk-KAPQPN63.js";import"./chunk-KTHAH7R2.js";export{b as printResult,a as toResult};
