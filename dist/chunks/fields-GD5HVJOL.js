import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a,b}from"./chunk-M5PQI2GH.js";import"./chunk-WUJVTRSY.js";export{b as ANY,a as stepsTo};
