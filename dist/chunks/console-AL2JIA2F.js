import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a as m}from"./chunk-2CFTWW6D.js";import{a as O}from"./chunk-DCBN4XPE.js";import{a as L,b as y}from"./chunk-277AGGLR.js";import"./chunk-AYWLJQBV.js";import{d as h,e as I}from"./chunk-BUICHVKX.js";import"./chunk-O5NVL2UB.js";import{o as w,p as g}from"./chunk-LDWIDEO4.js";import"./chunk-I6BDAIMK.js";import{c as b}from"./chunk-PGG7EFVM.js";import"./chunk-GVSK3IBJ.js";import"./chunk-5SLUI3KB.js";import"./chunk-WF5434YW.js";import{g as u}from"./chunk-3WPGSSGK.js";import"./chunk-MVAWRAWO.js";import"./chunk-YQKUXE2E.js";import"./chunk-K2ZV64GR.js";import"./chunk-IYVN5A3N.js";import"./chunk-NBKE7AY2.js";import"./chunk-KAPQPN63.js";import"./chunk-WUJVTRSY.js";var S=40;function N(r,e){let t=b(e,{}),n=m(e.width,e.colour),s=e.unicode??!0?w:g,o=O(r,t),p=u([...r.sums,...r.evidence.measurements]),a=p.length-S;return`${[[n.paint.bold(n.wrap(o.title)),...o.lead.map(i=>n.wrap(i))].join(`
`),...o.command===void 0?[]:[n.paint.green(`    ${o.command}`)],...C(o,n),...L(p.slice(0,S),t).map(i=>M(i,s,t,n)),...a>0?[n.wrap(t.say("more-elsewhere",{count:a}))]:[],...v(r,t,n),...j(o.problems,n.paint.red,n),...j(o.notes,n.paint.blue,n),...o.end.map(i=>n.wrap(i))].join(`

`)}
`}function _({width:r,colour:e,unicode:t=!0}){let n=m(r,e);return`
${n.paint.dim((t?"─":"-").repeat(n.width))}

`}function C({proposal:r},e){if(!r)return[];let{lead:t,yaml:n,asks:s,questions:o,so:p}=r,a=n.trimEnd().split(`
`);return[e.wrap(t),a.map(c=>e.paint.green(`    ${c}`.trimEnd())).join(`
`),...o.length>0?[[e.wrap(s),...o.map(c=>e.wrap(c,"  - ","    "))].join(`
`)]:[],e.wrap(p)]}function M({title:r,drawn:e,highest:t,errors:n,legend:s,stated:o,notes:p},a,c,i){let f=e&&I(e,c,a,h,t),k=[[...(f?.groups??[]).flatMap(l=>i.table(l,"  ")),...d(f?.notes??[],i)],...n?[[...i.table(n,"  "),...d(s===void 0?[]:[s],i)]]:[],...o?[i.table(o,"  ")]:[]].filter(l=>l.length>0);return[i.paint.bold(i.wrap(r)),...k.flatMap((l,x)=>[...x>0?[""]:[],...l]),...d(p,i)].join(`
`)}function v({evidence:r},e,t){let n=y(r.described,e);if(!n)return[];let s=n.tables.map(({title:o,table:p,notes:a})=>[t.paint.bold(t.wrap(o)),...t.table(p,"  "),...d(a,t)].join(`
`));return[t.wrap(n.lead),...s,...n.more.map(o=>t.wrap(o))]}var d=(r,e)=>r.map(t=>e.wrap(t,"  "));function j({title:r,items:e},t,{paint:n,wrap:s}){if(e.length===0)return[];let o=e.flatMap(({places:p,text:a})=>[...p===""?[]:[n.cyan(s(p,"  "))],s(a,"    ")]);return[[n.bold(t(r)),...o].join(`
`)]}export{N as inspectConsole,_ as ruleBetween};
