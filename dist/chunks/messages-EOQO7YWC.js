import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a}from"./chunk-CFPA6GC7.js";import"./chunk-KAPQPN63.js";import"./chunk-WUJVTRSY.js";export{a as messages};
