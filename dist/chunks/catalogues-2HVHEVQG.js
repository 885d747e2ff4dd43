import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a}from"./chunk-3BDNGQOD.js";import"./chunk-7HO2U45B.js";import"./chunk-5ZO2IY73.js";import"./chunk-P65WLKIW.js";import"./chunk-7VBX2YNF.js";import"./chunk-ERGFTNFU.js";import"./chunk-KAPQPN63.js";import"./chunk-KTHAH7R2.js";export{a as CATALOGUES};
