import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a}from"./chunk-34S3KFHM.js";import"./chunk-TU4CF3BS.js";import"./chunk-WF5434YW.js";import"./chunk-IYVN5A3N.js";import"./chunk-WUJVTRSY.js";export{a as renderer};
