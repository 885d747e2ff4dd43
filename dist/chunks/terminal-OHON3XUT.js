import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a,b,c}from"./chunk-BO6PW5UR.js";import"./chunk-WUJVTRSY.js";export{b as inert,c as print,a as terminal};
