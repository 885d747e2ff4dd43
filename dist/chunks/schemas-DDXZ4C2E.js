import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a}from"./chunk-JLMHDVWP.js";import"./chunk-KTHAH7R2.js";export{a as schemas};
