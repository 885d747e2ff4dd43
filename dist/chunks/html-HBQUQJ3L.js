import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a as I}from"./chunk-DJLOCVLN.js";import{a as m,b as l,c as d,d as c,e as a,f as h,k as g,l as b}from"./chunk-FDNYA5NM.js";import"./chunk-Z5WTQBFH.js";import"./chunk-O5NVL2UB.js";import{i as u}from"./chunk-OJV6K65J.js";import{a as $,b as y}from"./chunk-ZIOKIUED.js";import"./chunk-QTK4NHRP.js";import"./chunk-LX2ZG2ZI.js";import{g as f}from"./chunk-3WPGSSGK.js";import"./chunk-36FE6TIB.js";import"./chunk-WF5434YW.js";import"./chunk-IYVN5A3N.js";import"./chunk-MVAWRAWO.js";import"./chunk-KAPQPN63.js";import"./chunk-WUJVTRSY.js";var j=60;function C(e,r){let n=u(r,{}),t=I(e,n),o=f([...e.sums,...e.evidence.measurements]),s=o.length-j,p=[`<h1>${m(t.title)}</h1>`,...t.lead.map(i),...P(t),...$(o.slice(0,j),n).map(O=>S(O,n)),...s>0?[i(n.say("more-elsewhere",{count:s}))]:[],...v(e,n),...w(t.problems),...w(t.notes),...t.end.map(i)].join(`
`);return b({title:t.title,language:n.language,body:p})}var i=e=>`<p>${l(e)}</p>`;function P({proposal:e}){if(!e)return[];let{lead:r,yaml:n,asks:t,questions:o,so:s}=e;return[i(r),g(n.trimEnd().split(`
`)),...o.length>0?[i(t),`<ul>
${o.map(p=>`<li>${l(p)}</li>`).join(`
`)}
</ul>`]:[],i(s)]}function S({title:e,drawn:r,errors:n,legend:t,stated:o,notes:s},p){return[`<h2>${m(e)}</h2>`,...r?[h(r,p,p.format.term(r.metric))]:[],...n?[a(e,[c(n)])]:[],...t===void 0?[]:[i(t)],...o?[a(e,[c(o)])]:[],...s.map(i)].join(`
`)}function v({evidence:e},r){let n=y(e.described,r);if(!n)return[];let t=n.tables.flatMap(({title:o,table:s,notes:p})=>[a(o,[c(s,o)]),...p.map(i)]);return[`<h2>${m(n.lead)}</h2>`,...t,...n.more.map(i)]}function w({title:e,items:r}){if(r.length===0)return[];let n=r.map(({places:t,text:o})=>`<li>${t===""?"":`${d(t)}<br>`}${l(o)}</li>`);return[`<h2>${m(e)}</h2>
<ul>
${n.join(`
`)}
</ul>`]}export{C as inspectHtml};
