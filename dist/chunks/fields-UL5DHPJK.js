import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a}from"./chunk-WNYLHC6Y.js";import"./chunk-KTHAH7R2.js";export{a as fields};
