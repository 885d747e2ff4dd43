import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a}from"./chunk-HLIDRZS7.js";import"./chunk-5SBTC7FO.js";import"./chunk-TYSKEG3L.js";import"./chunk-BAEWZEW3.js";import"./chunk-WF5434YW.js";import"./chunk-IYVN5A3N.js";import"./chunk-KAPQPN63.js";import"./chunk-WUJVTRSY.js";export{a as ForgeError};
