import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a as X,b as q}from"./chunk-CCEN26EH.js";import{a as o,b as G,c as y,d as P,e as w}from"./chunk-P36JUS6H.js";import{a as H,b as K,c as Q,e as I,f as U,g as Y,h as Z,k as nt}from"./chunk-M2LC7QGF.js";import{e as et}from"./chunk-EN6MLAFM.js";import{a as F,o as tt}from"./chunk-QUIFSUYP.js";import{a as v}from"./chunk-O5NVL2UB.js";import{b as C,c as J}from"./chunk-LQ4A6ETG.js";import{a as _,b as z}from"./chunk-UYIFBQ74.js";import{a as B,b as T}from"./chunk-GDAYIX44.js";import{c as W}from"./chunk-LWZGKJXX.js";import{b as R}from"./chunk-BNY3NJMZ.js";function ct(t){return t.length}function st(t,n){let e=n||{},s=(e.align||[]).concat(),i=e.stringLength||ct,r=[],a=[],l=[],m=[],f=0,u=-1;for(;++u<t.length;){let g=[],h=[],d=-1;for(t[u].length>f&&(f=t[u].length);++d<t[u].length;){let p=ft(t[u][d]);if(e.alignDelimiters!==!1){let b=i(p);h[d]=b,(m[d]===void 0||b>m[d])&&(m[d]=b)}g.push(p)}a[u]=g,l[u]=h}let c=-1;if(typeof s=="object"&&"length"in s)for(;++c<f;)r[c]=it(s[c]);else{let g=it(s);for(;++c<f;)r[c]=g}c=-1;let A=[],D=[];for(;++c<f;){let g=r[c],h="",d="";g===99?(h=":",d=":"):g===108?h=":":g===114&&(d=":");let p=e.alignDelimiters===!1?1:Math.max(1,m[c]-h.length-d.length),b=h+"-".repeat(p)+d;e.alignDelimiters!==!1&&(p=h.length+p+d.length,p>m[c]&&(m[c]=p),D[c]=p),A[c]=b}a.splice(1,0,A),l.splice(1,0,D),u=-1;let E=[];for(;++u<a.length;){let g=a[u],h=l[u],d=e.fillRows===!1?Math.max(1,a[u===1?0:u].length):f;c=-1;let p=[];for(;++c<d;){let b=g[c]||"",k="",S="";if(e.alignDelimiters!==!1){let j=m[c]-(h[c]||0),L=r[c];if(L===114)k=" ".repeat(j);else if(L===99){let N=j/2;j%2?(k=" ".repeat(N+.5),S=" ".repeat(N-.5)):(k=" ".repeat(N),S=k)}else S=" ".repeat(j)}e.delimiterStart!==!1&&!c&&p.push("|"),e.padding!==!1&&!(e.alignDelimiters===!1&&b==="")&&(e.delimiterStart!==!1||c)&&p.push(" "),e.alignDelimiters!==!1&&p.push(k),p.push(b),e.alignDelimiters!==!1&&p.push(S),e.padding!==!1&&p.push(" "),(e.delimiterEnd!==!1||c!==d-1)&&p.push("|")}E.push(e.delimiterEnd===!1?p.join("").replace(/ +$/,""):p.join(""))}return E.join(`
`)}function ft(t){return t==null?"":String(t)}function it(t){let n=typeof t=="string"?t.codePointAt(0):0;return n===67||n===99?99:n===76||n===108?108:n===82||n===114?114:0}var pt=30;function ot(t,n,e){let{say:s}=e,i=[...t.why===void 0?[]:[[s("label-why",{}),t.why]],...t.how===void 0?[]:[[s("label-todo",{}),t.how]],[s("label-who",{}),t.who]].map(([r="",a=""])=>`- **${o(r)}**: ${o(a)}`);return[`#### ${o(t.title)}`,V(t,e),o(t.found),...t.because===void 0?[]:[o(t.because)],...n?[]:[i.join(`
`)],...rt(t),...t.detail?[M(t.detail,e)]:[]].join(`

`)}function V({rules:t,outcome:n,at:e,title:s},i){return[...t.length===1&&t[0]!==s?[y(t[0]??"")]:[],o(n),y(i.place(e))].join(" · ")}function rt({fix:t}){return t?[o(t.lead),P(t.lines,"yaml")]:[]}function M(t,n){return[o(F(t,n)),ut(t,n)].join(`

`)}function ut(t,n){let e=et(t,n,tt,pt),s=[...e.groups,...e.comparisons?[e.comparisons]:[],...e.beside].map(x),i=e.notes.map(r=>`- ${o(r)}`).join(`
`);return[...s,...i===""?[]:[i],...e.strata.map(dt)].join(`

`)}function dt({caption:t,table:n,notes:e}){let s=e.map(i=>`- ${o(i)}`).join(`
`);return[`<details>
<summary>${w(t)}</summary>`,x(n),s,"</details>"].join(`

`)}function x({rows:t,align:n,plot:e}){return st(t.map(s=>s.map((i,r)=>r===e?y(i):G(i))),{align:[...n],stringLength:v})}function lt(t,n){return[`**${o(t.title)}**`,V(t,n),o(t.found)+(t.because===void 0?"":` ${o(t.because)}`),...t.how===void 0?[]:[`${o(n.say("label-todo",{}))}: ${o(t.how)}`],...rt(t),...t.detail?[M(t.detail,n)]:[]].join(`

`)}var O=200;function at(t){let{systems:n}=t.summary,{voice:e}=t,{outside:s,reasons:i}=Y(t.summary,e),r=l=>n.flatMap(l).map(m=>lt(B(m,t.judgement,e),e)),a=(l,m)=>n.flatMap(l).map(f=>gt(f,m,t));return[$("section-warnings",r(({warnings:l})=>l),e),$("section-advice",r(({advice:l})=>l),e),$("section-standing",r(({standing:l})=>l),e),yt(t),bt(t),$("section-settled",a(({settled:l})=>l,!0),e),$("section-not-yet",a(({notYet:l})=>l,!1),e),ht(t),$("section-not-applicable",[...s,...i].map(l=>`- ${o(l)}`),e)]}function $(t,n,{say:e,format:s}){if(n.length===0)return{text:"",items:0};let i=n.length-O;return{text:[`<details>
<summary>${w(e(t,{}))} (${s.number(n.length)})</summary>`,n.slice(0,O).join(`

`),...i>0?[o(e("more-elsewhere",{count:i}))]:[],"</details>"].join(`

`),items:n.length}}function gt(t,n,{judgement:e,voice:s}){let i=T(t,e,s),r=n?` · ${o(s.format.term(t.disposition))}`:"",a=n?`  
  ${o(i.found)}`:"",l=i.because===void 0?"":`  
  ${o(i.because)}`,m=i.detail?`

${M(i.detail,s)}`:"";return`- ${o(i.title)} · ${V(i,s)}${r}${a}${l}${m}`}function ht({summary:t,voice:n}){let e=t.systems.flatMap(({passed:r})=>r).flatMap(({detail:r})=>r?[r]:[]),i=[...new Map(e.map(r=>[F(r,n),r])).values()].map(r=>M(r,n));return $("section-passed",i,n)}function yt({judgement:t,voice:n}){let e=K(t),s=e&&Q(e,t.change?.baseBranch??"",n);if(!e||s===void 0)return{text:"",items:0};let i=H.flatMap(m=>e[m].map(f=>({move:m,finding:f}))),r=i.slice(0,O).map(({move:m,finding:f})=>{let{title:u,at:c}=T(f,t,n);return`- ${o(n.say(`move-${m}`,{}))}: ${o(u)} · ${y(n.place(c))}`}),a=i.length-O;return{text:[`<details>
<summary>${w(s)}</summary>`,r.join(`
`),...a>0?[o(n.say("more-elsewhere",{count:a}))]:[],"</details>"].join(`

`),items:i.length}}function bt({judgement:t,voice:n}){let e=t.setAside?.length??0;if(e===0)return{text:"",items:0};let{table:s,more:i}=Z(t,n,O);return{text:[`<details>
<summary>${w(n.say("section-aside",{}))} (${n.format.number(e)})</summary>`,x(s),...i>0?[o(n.say("more-elsewhere",{count:i}))]:[],"</details>"].join(`

`),items:e}}var $t=50;function mt({summary:t,voice:n}){let[e]=t.listed;if(t.listed.length<2)return{text:e?.judged?o(I(e,n)):"",items:0};let{table:s,more:i}=nt(t,n,$t),r=i>0?[o(n.say("systems-more",{count:i}))]:[];return{text:[x(s),...r].join(`

`),items:0}}var wt=9e5,xt=50;function re(t,n){let e=R(t),s=W(n,t.roles),i={judgement:t,summary:e,voice:s},r={passed:"✅",awaiting:"⏳",blocked:"❌",error:"⚠️"},l=`## ${_(t)?"👀":r[t.verdict]} ${o(C(t,e,s))}`,m=[mt(i),...Tt(i),...Mt(i),...Ot(i),...at(i)];return kt(l,m,jt(i),n.limit??wt,s)}function kt(t,n,e,s,i){let r=f=>o(i.say("more-elsewhere",{count:f})),a=[t,e,r(Number.MAX_SAFE_INTEGER)].reduce((f,u)=>f+X(u),0),{shown:l,left:m}=q(n,s-a);return`${[t,...l,...m>0?[r(m)]:[],e].join(`

`)}
`}function Tt({judgement:{errors:t,change:n},voice:e}){if(t.length===0)return[];let s=n?[{text:`
${o(e.say("next-repair",{}))}`,items:0}]:[],i=t.map(({at:r,say:a})=>({text:`- ${y(e.place(r))} ${o(e.render(a))}`,items:1}));return[{text:`### ${o(e.say("section-faults",{}))} (${t.length})`,items:0},...i,...s]}function Mt({summary:t,judgement:n,voice:e}){let s=t.totals.blocking;if(s===0)return[];let i=[{text:`### ${o(e.say(z("blocking",n),{}))} (${e.format.number(s)})`,items:0}],r=new Set;for(let a of t.systems.filter(({blocking:l})=>l.length>0)){t.listed.length>1&&i.push({text:`**${o(I(a,e))}**`,items:0});for(let l of a.blocking){let m=B(l,n,e),f=m.rules.join(" ");i.push({text:ot(m,r.has(f),e),items:1}),r.add(f)}}return i}function Ot(t){let{summary:n,judgement:e,voice:s}=t;if(n.totals.awaiting===0)return[];let i=n.signers.map(a=>({text:[`**${o(J(a,s))}**`,...a.findings.map(l=>St(l,t))].join(`

`),items:a.findings.length}));return[{text:`### ${o(s.say(z("awaiting",e),{}))} (${n.totals.awaiting})`,items:0},...i]}function St(t,{judgement:n,voice:e}){let{title:s,at:i,found:r}=T(t,n,e),a=t.awaits?.code;return[`${o(s)} · ${y(e.place(i))}`,o(r),...a===void 0?[]:[o(e.say("sign-line",{})),P([e.name(a)],"text")]].join(`

`)}function jt({judgement:t,summary:n,voice:e}){let{say:s,name:i}=e,r=t.policies.map(({id:l,version:m})=>`${i(l)} ${i(m)}`),a=t.commit===null?"":i(t.commit.slice(0,12));return[o(U(n,e)),[...r.length>0?[`- ${o(s("policies",{}))}: ${o(r.join(", "))}`]:[],`- ${o(s("judged",{}))}: ${o(s("judged-on",{date:t.today,commit:a,changed:t.changed??!1}))}`,...t.notes.slice(0,xt).map(l=>`- ${o(s("note",{}))}: ${o(e.render(l))}`)].join(`
`)].join(`

`)}export{M as a,ut as b,x as c,re as d};
