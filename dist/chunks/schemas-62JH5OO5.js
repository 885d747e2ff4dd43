import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a}from"./chunk-NUPTIJLZ.js";import"./chunk-WUJVTRSY.js";export{a as schemas};
