import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a as e}from"./chunk-JMDUGCLH.js";import{b as s}from"./chunk-NOZDUAXS.js";import{a as t}from"./chunk-WF5434YW.js";function h(n){if(n instanceof s)return[`ethics-gate: ${t(n.message)}`,...n.hint?[n.hint]:[]].join(`
`);if(n instanceof e)return`ethics-gate: ${t(n.message)}`;let i=n instanceof Error?n.message:String(n),a=process.env.ETHICS_GATE_DEBUG&&n instanceof Error?`
${n.stack}`:"";return`ethics-gate: this went wrong and should not have: ${t(i)}
Nothing was judged, so nothing passes. Please report it; ETHICS_GATE_DEBUG=1 shows more.${a}`}export{h as a};
