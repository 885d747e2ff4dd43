import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a as e}from"./chunk-JMDUGCLH.js";import{b as i}from"./chunk-4OKR5YZO.js";import{a as t}from"./chunk-WF5434YW.js";var h=2e3;function E(n){if(n instanceof i)return[`ethics-gate: ${t(n.message,h)}`,...n.hint?[n.hint]:[]].join(`
`);if(n instanceof e){let s=Object.entries(n.details).map(([c,g])=>`${c}: ${t(String(g))}`);return[`ethics-gate: ${n.message}`,...s.length>0?[s.join(" · ")]:[]].join(`
`)}let a=n instanceof Error?n.message:String(n),o=process.env.ETHICS_GATE_DEBUG&&n instanceof Error?`
${n.stack}`:"";return`ethics-gate: this went wrong and should not have: ${t(a)}
Nothing was judged, so nothing passes. Please report it; ETHICS_GATE_DEBUG=1 shows more.${o}`}export{E as a};
