import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a}from"./chunk-ZPNUGHZ5.js";import"./chunk-AAIS6F7F.js";import"./chunk-YCLGLRMY.js";import"./chunk-74UOLEIO.js";import"./chunk-B4DCVIM5.js";import"./chunk-VJYDDGUF.js";import"./chunk-KAPQPN63.js";import"./chunk-KTHAH7R2.js";export{a as CATALOGUES};
