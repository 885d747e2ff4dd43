import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a,b}from"./chunk-3ZI72A2U.js";import"./chunk-CTRLLMG3.js";import"./chunk-VXPHSG6P.js";import"./chunk-URKF3GGG.js";import"./chunk-DTRHQMWX.js";import"./chunk-WF5434YW.js";import"./chunk-IYVN5A3N.js";import"./chunk-KAPQPN63.js";import"./chunk-WUJVTRSY.js";export{b as printResult,a as toResult};
