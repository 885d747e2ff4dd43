import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a as H}from"./chunk-DCBN4XPE.js";import{a as w,b as j}from"./chunk-277AGGLR.js";import{b as I}from"./chunk-AYWLJQBV.js";import{a as c,b as p,c as y,d,e as f,f as b,l as u,m as g}from"./chunk-4OPYJS2R.js";import"./chunk-BUICHVKX.js";import"./chunk-O5NVL2UB.js";import"./chunk-LDWIDEO4.js";import"./chunk-I6BDAIMK.js";import{c as h}from"./chunk-PGG7EFVM.js";import"./chunk-GVSK3IBJ.js";import"./chunk-5SLUI3KB.js";import"./chunk-WF5434YW.js";import{g as $}from"./chunk-3WPGSSGK.js";import"./chunk-MVAWRAWO.js";import"./chunk-YQKUXE2E.js";import"./chunk-K2ZV64GR.js";import"./chunk-IYVN5A3N.js";import"./chunk-NBKE7AY2.js";import"./chunk-KAPQPN63.js";import"./chunk-WUJVTRSY.js";var O=60;function z(o,r){let e=h(r,{}),t="file"in o?[o]:o,[n,...s]=t;if(n&&s.length===0){let m=e.name(n.file);return g({title:m,language:e.language,body:P(n,1,e)})}let i=e.render(I.say("files",{count:t.length})),l=t.map(m=>`<section>
${P(m,2,e)}
</section>`);return g({title:i,language:e.language,body:[`<h1>${c(i)}</h1>`,...l].join(`
`)})}function P(o,r,e){let t=`h${r+1}`,n=H(o,e),s=$([...o.sums,...o.evidence.measurements]),i=s.length-O;return[`<h${r}>${c(n.title)}</h${r}>`,...n.lead.map(a),...n.command===void 0?[]:[u([n.command])],...L(n),...w(s.slice(0,O),e).map(l=>T(l,t,e)),...i>0?[a(e.say("more-elsewhere",{count:i}))]:[],...E(o,t,e),...S(n.problems,t),...S(n.notes,t),...n.end.map(a)].join(`
`)}var a=o=>`<p>${p(o)}</p>`;function L({proposal:o}){if(!o)return[];let{lead:r,yaml:e,asks:t,questions:n,so:s}=o;return[a(r),u(e.trimEnd().split(`
`)),...n.length>0?[a(t),`<ul>
${n.map(i=>`<li>${p(i)}</li>`).join(`
`)}
</ul>`]:[],a(s)]}function T(o,r,e){let{title:t,drawn:n,highest:s,errors:i,legend:l,stated:m,notes:V}=o;return[`<${r}>${c(t)}</${r}>`,...n?[b(n,e,e.format.term(n.metric),s)]:[],...i?[f(t,[d(i)])]:[],...l===void 0?[]:[a(l)],...m?[f(t,[d(m)])]:[],...V.map(a)].join(`
`)}function E({evidence:o},r,e){let t=j(o.described,e);if(!t)return[];let n=t.tables.flatMap(({title:s,table:i,notes:l})=>[f(s,[d(i,s)]),...l.map(a)]);return[`<${r}>${c(t.lead)}</${r}>`,...n,...t.more.map(a)]}function S({title:o,items:r},e){if(r.length===0)return[];let t=r.map(({places:n,text:s})=>`<li>${n===""?"":`${y(n)}<br>`}${p(s)}</li>`);return[`<${e}>${c(o)}</${e}>
<ul>
${t.join(`
`)}
</ul>`]}export{z as inspectHtml};
