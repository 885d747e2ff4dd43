import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a}from"./chunk-23PPMPCM.js";import"./chunk-4WAEYH4S.js";import"./chunk-RVKNQYCJ.js";import"./chunk-GIR7SQGF.js";import"./chunk-B4DCVIM5.js";import"./chunk-BHTFZSXQ.js";import"./chunk-KAPQPN63.js";import"./chunk-KTHAH7R2.js";export{a as CATALOGUES};
