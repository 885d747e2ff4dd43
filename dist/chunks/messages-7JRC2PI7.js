import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a}from"./chunk-5SBTC7FO.js";import"./chunk-KAPQPN63.js";import"./chunk-WUJVTRSY.js";export{a as messages};
