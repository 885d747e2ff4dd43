import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{b as s}from"./chunk-NOZDUAXS.js";import{c as i}from"./chunk-BO6PW5UR.js";import{a}from"./chunk-VQXUNSZC.js";import"./chunk-WUJVTRSY.js";async function u(n){let{schemas:e}=await import("./schemas-UYEVFYPX.js"),t=Object.keys(e);if(n===void 0)return await i(t.join(`
`)),0;let r=Object.hasOwn(e,n)?e[n]:void 0;if(!r){let o=a(n,t);throw new s(`There is no schema ${n}.`,o?`Did you mean ${o}?`:`There are: ${t.join(", ")}.`)}return await i(JSON.stringify(r,null,2)),0}export{u as schemaCommand};
