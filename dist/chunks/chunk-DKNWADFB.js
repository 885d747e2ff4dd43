import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a as X,b as q}from"./chunk-CCEN26EH.js";import{a as s,b as G,c as y,d as P,e as w}from"./chunk-P36JUS6H.js";import{a as H,b as K,c as Q,e as I,f as U,g as Y,h as Z,k as nt}from"./chunk-T4EG6XJF.js";import{e as et}from"./chunk-UBYTC7VI.js";import{a as F,o as tt}from"./chunk-I2EMIRS7.js";import{a as v}from"./chunk-O5NVL2UB.js";import{b as C,c as J}from"./chunk-EJ4KPB3D.js";import{a as _,b as z}from"./chunk-NIK2EZQF.js";import{a as B,b as T}from"./chunk-TOJBL6UE.js";import{b as W}from"./chunk-3VZFGH5F.js";import{b as R}from"./chunk-B3UL34FL.js";function mt(t){return t.length}function it(t,n){let e=n||{},i=(e.align||[]).concat(),o=e.stringLength||mt,r=[],a=[],l=[],c=[],f=0,u=-1;for(;++u<t.length;){let g=[],h=[],d=-1;for(t[u].length>f&&(f=t[u].length);++d<t[u].length;){let p=ft(t[u][d]);if(e.alignDelimiters!==!1){let b=o(p);h[d]=b,(c[d]===void 0||b>c[d])&&(c[d]=b)}g.push(p)}a[u]=g,l[u]=h}let m=-1;if(typeof i=="object"&&"length"in i)for(;++m<f;)r[m]=ot(i[m]);else{let g=ot(i);for(;++m<f;)r[m]=g}m=-1;let A=[],D=[];for(;++m<f;){let g=r[m],h="",d="";g===99?(h=":",d=":"):g===108?h=":":g===114&&(d=":");let p=e.alignDelimiters===!1?1:Math.max(1,c[m]-h.length-d.length),b=h+"-".repeat(p)+d;e.alignDelimiters!==!1&&(p=h.length+p+d.length,p>c[m]&&(c[m]=p),D[m]=p),A[m]=b}a.splice(1,0,A),l.splice(1,0,D),u=-1;let E=[];for(;++u<a.length;){let g=a[u],h=l[u],d=e.fillRows===!1?Math.max(1,a[u===1?0:u].length):f;m=-1;let p=[];for(;++m<d;){let b=g[m]||"",k="",S="";if(e.alignDelimiters!==!1){let j=c[m]-(h[m]||0),L=r[m];if(L===114)k=" ".repeat(j);else if(L===99){let N=j/2;j%2?(k=" ".repeat(N+.5),S=" ".repeat(N-.5)):(k=" ".repeat(N),S=k)}else S=" ".repeat(j)}e.delimiterStart!==!1&&!m&&p.push("|"),e.padding!==!1&&!(e.alignDelimiters===!1&&b==="")&&(e.delimiterStart!==!1||m)&&p.push(" "),e.alignDelimiters!==!1&&p.push(k),p.push(b),e.alignDelimiters!==!1&&p.push(S),e.padding!==!1&&p.push(" "),(e.delimiterEnd!==!1||m!==d-1)&&p.push("|")}E.push(e.delimiterEnd===!1?p.join("").replace(/ +$/,""):p.join(""))}return E.join(`
`)}function ft(t){return t==null?"":String(t)}function ot(t){let n=typeof t=="string"?t.codePointAt(0):0;return n===67||n===99?99:n===76||n===108?108:n===82||n===114?114:0}var pt=30;function st(t,n,e){let{say:i}=e,o=[...t.why===void 0?[]:[[i("label-why",{}),t.why]],...t.how===void 0?[]:[[i("label-todo",{}),t.how]],[i("label-who",{}),t.who]].map(([r="",a=""])=>`- **${s(r)}**: ${s(a)}`);return[`#### ${s(t.title)}`,V(t,e),s(t.found),...t.because===void 0?[]:[s(t.because)],...n?[]:[o.join(`
`)],...rt(t),...t.detail?[M(t.detail,e)]:[]].join(`

`)}function V({rules:t,outcome:n,at:e,title:i},o){return[...t.length===1&&t[0]!==i?[y(t[0]??"")]:[],s(n),y(o.place(e))].join(" · ")}function rt({fix:t}){return t?[s(t.lead),P(t.lines,"yaml")]:[]}function M(t,n){return[s(F(t,n)),ut(t,n)].join(`

`)}function ut(t,n){let e=et(t,n,tt,pt),i=[...e.groups,...e.comparisons?[e.comparisons]:[],...e.beside].map(x),o=e.notes.map(r=>`- ${s(r)}`).join(`
`);return[...i,...o===""?[]:[o],...e.strata.map(dt)].join(`

`)}function dt({caption:t,table:n,notes:e}){let i=e.map(o=>`- ${s(o)}`).join(`
`);return[`<details>
<summary>${w(t)}</summary>`,x(n),i,"</details>"].join(`

`)}function x({rows:t,align:n,plot:e}){return it(t.map(i=>i.map((o,r)=>r===e?y(o):G(o))),{align:[...n],stringLength:v})}function lt(t,n){return[`**${s(t.title)}**`,V(t,n),s(t.found)+(t.because===void 0?"":` ${s(t.because)}`),...t.how===void 0?[]:[`${s(n.say("label-todo",{}))}: ${s(t.how)}`],...rt(t),...t.detail?[M(t.detail,n)]:[]].join(`

`)}var O=200;function at(t){let{systems:n}=t.summary,{voice:e}=t,{outside:i,reasons:o}=Y(t.summary,e),r=l=>n.flatMap(l).map(c=>lt(B(c,t.judgement,e),e)),a=(l,c)=>n.flatMap(l).map(f=>gt(f,c,t));return[$("section-warnings",r(({warnings:l})=>l),e),$("section-advice",r(({advice:l})=>l),e),$("section-standing",r(({standing:l})=>l),e),yt(t),bt(t),$("section-settled",a(({settled:l})=>l,!0),e),$("section-not-yet",a(({notYet:l})=>l,!1),e),ht(t),$("section-not-applicable",[...i,...o].map(l=>`- ${s(l)}`),e)]}function $(t,n,{say:e,format:i}){if(n.length===0)return{text:"",items:0};let o=n.length-O;return{text:[`<details>
<summary>${w(e(t,{}))} (${i.number(n.length)})</summary>`,n.slice(0,O).join(`

`),...o>0?[s(e("more-elsewhere",{count:o}))]:[],"</details>"].join(`

`),items:n.length}}function gt(t,n,{judgement:e,voice:i}){let o=T(t,e,i),r=n?` · ${s(i.format.term(t.disposition))}`:"",a=n?`  
  ${s(o.found)}`:"",l=o.because===void 0?"":`  
  ${s(o.because)}`,c=o.detail?`

${M(o.detail,i)}`:"";return`- ${s(o.title)} · ${V(o,i)}${r}${a}${l}${c}`}function ht({summary:t,voice:n}){let e=t.systems.flatMap(({passed:r})=>r).flatMap(({detail:r})=>r?[r]:[]),o=[...new Map(e.map(r=>[F(r,n),r])).values()].map(r=>M(r,n));return $("section-passed",o,n)}function yt({judgement:t,voice:n}){let e=K(t),i=e&&Q(e,t.change?.baseBranch??"",n);if(!e||i===void 0)return{text:"",items:0};let o=H.flatMap(c=>e[c].map(f=>({move:c,finding:f}))),r=o.slice(0,O).map(({move:c,finding:f})=>{let{title:u,at:m}=T(f,t,n);return`- ${s(n.say(`move-${c}`,{}))}: ${s(u)} · ${y(n.place(m))}`}),a=o.length-O;return{text:[`<details>
<summary>${w(i)}</summary>`,r.join(`
`),...a>0?[s(n.say("more-elsewhere",{count:a}))]:[],"</details>"].join(`

`),items:o.length}}function bt({judgement:t,voice:n}){let e=t.setAside?.length??0;if(e===0)return{text:"",items:0};let{table:i,more:o}=Z(t,n,O);return{text:[`<details>
<summary>${w(n.say("section-aside",{}))} (${n.format.number(e)})</summary>`,x(i),...o>0?[s(n.say("more-elsewhere",{count:o}))]:[],"</details>"].join(`

`),items:e}}var $t=50;function ct({summary:t,voice:n}){let[e]=t.listed;if(t.listed.length<2)return{text:e?.judged?s(I(e,n)):"",items:0};let{table:i,more:o}=nt(t,n,$t),r=o>0?[s(n.say("systems-more",{count:o}))]:[];return{text:[x(i),...r].join(`

`),items:0}}var wt=9e5,xt=50;function re(t,n){let e=R(t),i=W(n,t.roles),o={judgement:t,summary:e,voice:i},r={passed:"✅",awaiting:"⏳",blocked:"❌",error:"⚠️"},l=`## ${_(t)?"👀":r[t.verdict]} ${s(C(t,e,i))}`,c=[ct(o),...Tt(o),...Mt(o),...Ot(o),...at(o)];return kt(l,c,jt(o),n.limit??wt,i)}function kt(t,n,e,i,o){let r=f=>s(o.say("more-elsewhere",{count:f})),a=[t,e,r(Number.MAX_SAFE_INTEGER)].reduce((f,u)=>f+X(u),0),{shown:l,left:c}=q(n,i-a);return`${[t,...l,...c>0?[r(c)]:[],e].join(`

`)}
`}function Tt({judgement:{errors:t},voice:n}){if(t.length===0)return[];let e=t.map(({at:i,say:o})=>({text:`- ${y(n.place(i))} ${s(n.render(o))}`,items:1}));return[{text:`### ${s(n.say("section-faults",{}))} (${t.length})`,items:0},...e]}function Mt({summary:t,judgement:n,voice:e}){let i=t.totals.blocking;if(i===0)return[];let o=[{text:`### ${s(e.say(z("blocking",n),{}))} (${e.format.number(i)})`,items:0}],r=new Set;for(let a of t.systems.filter(({blocking:l})=>l.length>0)){t.listed.length>1&&o.push({text:`**${s(I(a,e))}**`,items:0});for(let l of a.blocking){let c=B(l,n,e),f=c.rules.join(" ");o.push({text:st(c,r.has(f),e),items:1}),r.add(f)}}return o}function Ot(t){let{summary:n,judgement:e,voice:i}=t;if(n.totals.awaiting===0)return[];let o=n.signers.map(a=>({text:[`**${s(J(a,i))}**`,...a.findings.map(l=>St(l,t))].join(`

`),items:a.findings.length}));return[{text:`### ${s(i.say(z("awaiting",e),{}))} (${n.totals.awaiting})`,items:0},...o]}function St(t,{judgement:n,voice:e}){let{title:i,at:o,found:r}=T(t,n,e),a=t.awaits?.code;return[`${s(i)} · ${y(e.place(o))}`,s(r),...a===void 0?[]:[s(e.say("sign-line",{})),P([e.name(a)],"text")]].join(`

`)}function jt({judgement:t,summary:n,voice:e}){let{say:i,name:o}=e,r=t.policies.map(({id:l,version:c})=>`${o(l)} ${o(c)}`),a=t.commit===null?"":o(t.commit.slice(0,12));return[s(U(n,e)),[...r.length>0?[`- ${s(i("policies",{}))}: ${s(r.join(", "))}`]:[],`- ${s(i("judged",{}))}: ${s(i("judged-on",{date:t.today,commit:a,changed:t.changed??!1}))}`,...t.notes.slice(0,xt).map(l=>`- ${s(i("note",{}))}: ${s(e.render(l))}`)].join(`
`)].join(`

`)}export{M as a,ut as b,x as c,re as d};
