import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a}from"./chunk-XCK46II7.js";import"./chunk-QHLEHYML.js";import"./chunk-GZ5FPJX2.js";import"./chunk-XQV7UHSS.js";import"./chunk-B4DCVIM5.js";import"./chunk-CJ6JNSLT.js";import"./chunk-KAPQPN63.js";import"./chunk-KTHAH7R2.js";export{a as CATALOGUES};
