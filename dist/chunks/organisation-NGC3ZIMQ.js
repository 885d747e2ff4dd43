import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a,b,c}from"./chunk-RSJJ6FFS.js";import"./chunk-3YGRUUZG.js";import"./chunk-DIB6IE4X.js";import"./chunk-VJYDDGUF.js";import"./chunk-KAPQPN63.js";import"./chunk-KTHAH7R2.js";export{a as parseReference,c as readGate,b as readOrganisation};
