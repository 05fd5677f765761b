import { loadModel } from '/work/w-align/cli/loadModel';
import { contourKidneys } from '/work/w-align/src/contouring';
import { makePatient } from '/work/w-align/demo/phantom';
void (async()=>{const {manifest,networks,...rest}=await loadModel(undefined,{threads:1});let sum=0,n=0,worst=1;
for(let seed=1;seed<=8;seed++){const p=makePatient({seed}) as any;if(seed===1)console.log(Object.keys(p));const truth=(p.kidneys.data??p.kidneys.labelmap?.data);if(!truth)console.log(Object.keys(p.kidneys));
 const r=await contourKidneys(p.ct,{manifest,networks,...rest,contourConvention:'parenchyma'} as any);const d=r.labelmap.data;const out:string[]=[];
 for(const l of [1,2]){let a=0,b=0,c=0;for(let i=0;i<d.length;i++){const x=d[i]===l,y=truth[i]===l;if(x)a++;if(y)b++;if(x&&y)c++;}const dice=2*c/(a+b);if(b>0){sum+=dice;n++;worst=Math.min(worst,dice);}out.push(dice.toFixed(4));}
 console.log(seed,out.join(' '),r.alignment?.confidence,r.findings.map((f:any)=>f.code).join(','));}
console.log('mean',(sum/n).toFixed(4),'worst',worst.toFixed(4));await networks.coarse.dispose();await networks.refine?.dispose();})();
