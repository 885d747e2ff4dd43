import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a,b,c}from"./chunk-MV4DUOTO.js";import"./chunk-QI37QRKD.js";import"./chunk-WBSSGVOZ.js";import"./chunk-ERGFTNFU.js";import"./chunk-KAPQPN63.js";import"./chunk-KTHAH7R2.js";export{a as parseReference,c as readGate,b as readOrganisation};
