import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a as L}from"./chunk-ZDME4T7O.js";import{a as g}from"./chunk-2CFTWW6D.js";import{a as b,b as w,h as u}from"./chunk-6LCGHCLF.js";import"./chunk-O5NVL2UB.js";import{i as f}from"./chunk-2227R3U7.js";import{a as h,b as I}from"./chunk-SXMEAEXY.js";import"./chunk-DA25VPGB.js";import"./chunk-LX2ZG2ZI.js";import{g as m}from"./chunk-3WPGSSGK.js";import"./chunk-2TATXAIT.js";import"./chunk-WF5434YW.js";import"./chunk-IYVN5A3N.js";import"./chunk-MVAWRAWO.js";import"./chunk-KAPQPN63.js";import"./chunk-WUJVTRSY.js";var j=40;function R(r,t){let e=f(t,{}),n=g(t.width,t.colour),s=t.unicode??!0?b:w,o=L(r,e),p=m(r.evidence.measurements),a=p.length-j;return`${[[n.paint.bold(n.wrap(o.title)),...o.lead.map(c=>n.wrap(c))].join(`
`),...O(o,n),...h(p.slice(0,j),e).map(c=>v(c,s,e,n)),...a>0?[n.wrap(e.say("more-elsewhere",{count:a}))]:[],...x(r,e,n),...y(o.problems,n.paint.red,n),...y(o.notes,n.paint.blue,n),...o.end.map(c=>n.wrap(c))].join(`

`)}
`}function O({proposal:r},t){if(!r)return[];let{lead:e,yaml:n,asks:s,questions:o,so:p}=r,a=n.trimEnd().split(`
`);return[t.wrap(e),a.map(i=>t.paint.green(`    ${i}`.trimEnd())).join(`
`),...o.length>0?[[t.wrap(s),...o.map(i=>t.wrap(i,"  - ","    "))].join(`
`)]:[],t.wrap(p)]}function v({title:r,drawn:t,errors:e,legend:n,stated:s,notes:o},p,a,i){let c=t&&u(t,a,p),k=[[...(c?.groups??[]).flatMap(l=>i.table(l,"  ")),...d(c?.notes??[],i)],...e?[[...i.table(e,"  "),...d(n===void 0?[]:[n],i)]]:[],...s?[i.table(s,"  ")]:[]].filter(l=>l.length>0);return[i.paint.bold(i.wrap(r)),...k.flatMap((l,S)=>[...S>0?[""]:[],...l]),...d(o,i)].join(`
`)}function x({evidence:r},t,e){let n=I(r.described,t);if(!n)return[];let s=n.tables.map(({title:o,table:p,notes:a})=>[e.paint.bold(e.wrap(o)),...e.table(p,"  "),...d(a,e)].join(`
`));return[e.wrap(n.lead),...s,...n.more.map(o=>e.wrap(o))]}var d=(r,t)=>r.map(e=>t.wrap(e,"  "));function y({title:r,items:t},e,{paint:n,wrap:s}){if(t.length===0)return[];let o=t.flatMap(({places:p,text:a})=>[...p===""?[]:[n.cyan(s(p,"  "))],s(a,"    ")]);return[[n.bold(e(r)),...o].join(`
`)]}export{R as inspectConsole};
