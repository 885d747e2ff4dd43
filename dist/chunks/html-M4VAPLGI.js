import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a as I}from"./chunk-ZDME4T7O.js";import{a as l,b as c,c as d,d as m,e as a,f as h,k as g,l as b}from"./chunk-EUST2QJV.js";import"./chunk-6LCGHCLF.js";import"./chunk-O5NVL2UB.js";import{i as u}from"./chunk-2227R3U7.js";import{a as $,b as y}from"./chunk-SXMEAEXY.js";import"./chunk-DA25VPGB.js";import"./chunk-LX2ZG2ZI.js";import{g as f}from"./chunk-3WPGSSGK.js";import"./chunk-2TATXAIT.js";import"./chunk-WF5434YW.js";import"./chunk-IYVN5A3N.js";import"./chunk-MVAWRAWO.js";import"./chunk-KAPQPN63.js";import"./chunk-WUJVTRSY.js";var w=60;function C(o,i){let n=u(i,{}),e=I(o,n),t=f(o.evidence.measurements),s=t.length-w,p=[`<h1>${l(e.title)}</h1>`,...e.lead.map(r),...O(e),...$(t.slice(0,w),n).map(v=>P(v,n)),...s>0?[r(n.say("more-elsewhere",{count:s}))]:[],...S(o,n),...j(e.problems),...j(e.notes),...e.end.map(r)].join(`
`);return b({title:e.title,language:n.language,body:p})}var r=o=>`<p>${c(o)}</p>`;function O({proposal:o}){if(!o)return[];let{lead:i,yaml:n,asks:e,questions:t,so:s}=o;return[r(i),g(n.trimEnd().split(`
`)),...t.length>0?[r(e),`<ul>
${t.map(p=>`<li>${c(p)}</li>`).join(`
`)}
</ul>`]:[],r(s)]}function P({title:o,drawn:i,errors:n,legend:e,stated:t,notes:s},p){return[`<h2>${l(o)}</h2>`,...i?[h(i,p)]:[],...n?[a(o,[m(n)])]:[],...e===void 0?[]:[r(e)],...t?[a(o,[m(t)])]:[],...s.map(r)].join(`
`)}function S({evidence:o},i){let n=y(o.described,i);if(!n)return[];let e=n.tables.flatMap(({title:t,table:s,notes:p})=>[a(t,[m(s,t)]),...p.map(r)]);return[`<h2>${l(n.lead)}</h2>`,...e,...n.more.map(r)]}function j({title:o,items:i}){if(i.length===0)return[];let n=i.map(({places:e,text:t})=>`<li>${e===""?"":`${d(e)}<br>`}${c(t)}</li>`);return[`<h2>${l(o)}</h2>
<ul>
${n.join(`
`)}
</ul>`]}export{C as inspectHtml};
