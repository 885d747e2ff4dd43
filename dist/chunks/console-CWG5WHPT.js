import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a as L}from"./chunk-DJLOCVLN.js";import{a as g}from"./chunk-2CFTWW6D.js";import{a as b,b as w,h as u}from"./chunk-Z5WTQBFH.js";import"./chunk-O5NVL2UB.js";import{i as f}from"./chunk-OJV6K65J.js";import{a as h,b as I}from"./chunk-ZIOKIUED.js";import"./chunk-QTK4NHRP.js";import"./chunk-LX2ZG2ZI.js";import{g as d}from"./chunk-3WPGSSGK.js";import"./chunk-36FE6TIB.js";import"./chunk-WF5434YW.js";import"./chunk-IYVN5A3N.js";import"./chunk-MVAWRAWO.js";import"./chunk-KAPQPN63.js";import"./chunk-WUJVTRSY.js";var j=40;function R(r,t){let e=f(t,{}),n=g(t.width,t.colour),i=t.unicode??!0?b:w,o=L(r,e),p=d([...r.sums,...r.evidence.measurements]),a=p.length-j;return`${[[n.paint.bold(n.wrap(o.title)),...o.lead.map(c=>n.wrap(c))].join(`
`),...O(o,n),...h(p.slice(0,j),e).map(c=>v(c,i,e,n)),...a>0?[n.wrap(e.say("more-elsewhere",{count:a}))]:[],...x(r,e,n),...y(o.problems,n.paint.red,n),...y(o.notes,n.paint.blue,n),...o.end.map(c=>n.wrap(c))].join(`

`)}
`}function O({proposal:r},t){if(!r)return[];let{lead:e,yaml:n,asks:i,questions:o,so:p}=r,a=n.trimEnd().split(`
`);return[t.wrap(e),a.map(s=>t.paint.green(`    ${s}`.trimEnd())).join(`
`),...o.length>0?[[t.wrap(i),...o.map(s=>t.wrap(s,"  - ","    "))].join(`
`)]:[],t.wrap(p)]}function v({title:r,drawn:t,errors:e,legend:n,stated:i,notes:o},p,a,s){let c=t&&u(t,a,p),k=[[...(c?.groups??[]).flatMap(l=>s.table(l,"  ")),...m(c?.notes??[],s)],...e?[[...s.table(e,"  "),...m(n===void 0?[]:[n],s)]]:[],...i?[s.table(i,"  ")]:[]].filter(l=>l.length>0);return[s.paint.bold(s.wrap(r)),...k.flatMap((l,S)=>[...S>0?[""]:[],...l]),...m(o,s)].join(`
`)}function x({evidence:r},t,e){let n=I(r.described,t);if(!n)return[];let i=n.tables.map(({title:o,table:p,notes:a})=>[e.paint.bold(e.wrap(o)),...e.table(p,"  "),...m(a,e)].join(`
`));return[e.wrap(n.lead),...i,...n.more.map(o=>e.wrap(o))]}var m=(r,t)=>r.map(e=>t.wrap(e,"  "));function y({title:r,items:t},e,{paint:n,wrap:i}){if(t.length===0)return[];let o=t.flatMap(({places:p,text:a})=>[...p===""?[]:[n.cyan(i(p,"  "))],i(a,"    ")]);return[[n.bold(e(r)),...o].join(`
`)]}export{R as inspectConsole};
