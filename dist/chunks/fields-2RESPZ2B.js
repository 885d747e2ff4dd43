import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a}from"./chunk-HAX6YLP3.js";import"./chunk-WUJVTRSY.js";export{a as fields};
