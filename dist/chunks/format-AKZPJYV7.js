import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a as t}from"./chunk-ZGCBBB6S.js";import{a as r,b as m}from"./chunk-OKZ5GFMR.js";import{a as o}from"./chunk-WNYLHC6Y.js";import"./chunk-BISKU57X.js";import"./chunk-KTHAH7R2.js";var c={policy:r,texts:m,schema:t.policy,fields:o};export{c as policyFormat};
