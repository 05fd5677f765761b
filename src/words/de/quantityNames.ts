/**
 * Quantities, and the formulae behind them.
 * English templates, and what they say in German.
 */
export const quantityNames: Record<string, string> = {
  // quantities (src/quantities)
  Volume: 'Volumen',
  Mass: 'Masse',
  'Mean dose': 'Mittlere Dosis',
  'Mean dose, recovered': 'Mittlere Dosis, korrigiert',
  'Recovery coefficient': 'Recovery-Koeffizient',
  'Uncertainty (k = 1)': 'Unsicherheit (k = 1)',
  'Uncertainty, recovered (k = 1)': 'Unsicherheit, korrigiert (k = 1)',
  'Least by other methods': 'Kleinste nach anderen Methoden',
  'Greatest by other methods': 'Größte nach anderen Methoden',
  'SD over kidney': 'SD über die Niere',
  Minimum: 'Minimum',
  Maximum: 'Maximum',
  D98: 'D98',
  'D50 (median)': 'D50 (Median)',
  D2: 'D2',
  'Time-integrated activity': 'Zeitintegrierte Aktivität',
  'TIA per activity': 'TIA je Aktivität',
  'Effective half-life': 'Effektive Halbwertszeit',
  'After the last scan': 'Nach der letzten Aufnahme',
  'Dose per activity': 'Dosis je Aktivität',
  'Uncertainty per activity': 'Unsicherheit je Aktivität',
  BED: 'BED',
  'Uncertainty of BED': 'Unsicherheit der BED',
  EQD2: 'EQD2',
  'Mean dose, all cycles': 'Mittlere Dosis, alle Zyklen',
  'BED, all cycles': 'BED, alle Zyklen',
  'Inside the map': 'In der Verteilung',
  'V {dose} Gy, volume': 'V {dose} Gy, Volumen',
  'V {dose} Gy, share': 'V {dose} Gy, Anteil',
  // formulae
  'V = n · Δi · Δj · Δk (n voxels of the contour)': 'V = n · Δi · Δj · Δk (n Voxel der Kontur)',
  Definition: 'Definition',
  'Mass from CT density': 'Masse aus der CT-Dichte',
  'm = Σ ρ(HU) · Δi · Δj · Δk, ρ by straight lines between the points of the settings':
    'm = Σ ρ(HU) · Δi · Δj · Δk, ρ linear zwischen den Punkten der Einstellungen',
  'Default points: ICRU Report 44 (1989), air, adipose tissue, kidney; above kidney constant':
    'Vorgegebene Punkte: ICRU Report 44 (1989), Luft, Fettgewebe, Niere; darüber konstant',
  'Mass from a fixed density': 'Masse aus fester Dichte',
  'm = ρ · V': 'm = ρ · V',
  'Kidney 1.05 g/ml: ICRU Report 44 (1989)': 'Niere 1,05 g/ml: ICRU Report 44 (1989)',
  'Time-integrated activity concentration from one measurement':
    'Zeitintegrierte Aktivitätskonzentration aus einer Messung',
  'ã = a(t) · e^(k t) / k, k = ln 2 / T_eff': 'ã = a(t) · e^(k t) / k, k = ln 2 / T_eff',
  'Madsen et al., Med Phys 45:2318 (2018)': 'Madsen et al., Med Phys 45:2318 (2018)',
  'Dose computed from time-integrated activity':
    'Dosis, berechnet aus der zeitintegrierten Aktivität',
  'local deposition: d = ã · E / ρ; kernel: d(x) = (ρ_kernel / ρ) · Σ Ã(y) · S(x − y), Ã = ã · V_voxel':
    'lokale Deposition: d = ã · E / ρ; Kernel: d(x) = (ρ_Kernel / ρ) · Σ Ã(y) · S(x − y), Ã = ã · V_Voxel',
  'MIRD Pamphlet No. 17, J Nucl Med 40:11S (1999); E of 177Lu: doi 10.1186/s40658-020-00301-2, table 1':
    'MIRD Pamphlet No. 17, J Nucl Med 40:11S (1999); E von 177Lu: doi 10.1186/s40658-020-00301-2, Tabelle 1',
  'Mean absorbed dose': 'Mittlere Energiedosis',
  'D = (1/V) ∫ d(x) dV, d trilinear between the centres of the dose voxels':
    'D = (1/V) ∫ d(x) dV, d trilinear zwischen den Mittelpunkten der Dosisvoxel',
  'ICRU Report 96 (2021); interpolation: docs/dosimetry.md':
    'ICRU Report 96 (2021); Interpolation: docs/dosimetry.md',
  'Mean absorbed dose over the cycles of a therapy':
    'Mittlere Energiedosis über die Zyklen einer Therapie',
  'D_all = Σ D of each cycle, each in the contours on a CT of its own cycle':
    'D_alle = Σ D jedes Zyklus, jeweils in den Konturen auf einer CT desselben Zyklus',
  'Mean absorbed dose without the partial volume effect':
    'Mittlere Energiedosis ohne Partialvolumeneffekt',
  'D_r = D · Ã_r / Ã, Ã_r of the curve through (C − C_b · (1 − RC)) / RC, C_b the activity around; over cycles Σ D_r':
    'D_r = D · Ã_r / Ã, Ã_r der Kurve durch (C − C_b · (1 − RC)) / RC, C_b die Aktivität der Umgebung; über Zyklen Σ D_r',
  'docs/recovery.md': 'docs/recovery.md',
  'Recovery coefficient of the contour': 'Recovery-Koeffizient der Kontur',
  'RC = (1/V) ∫ (contour ∗ Gaussian of the FWHM) dV over the contour':
    'RC = (1/V) ∫ (Kontur ∗ Gauß der Halbwertsbreite) dV über die Kontur',
  'Standard deviation of the dose': 'Standardabweichung der Dosis',
  'SD² = (1/V) ∫ (d(x) − D)² dV': 'SD² = (1/V) ∫ (d(x) − D)² dV',
  'Definition; spread over the structure, not an uncertainty':
    'Definition; Streuung über die Struktur, keine Unsicherheit',
  'Smallest dose in the kidney': 'Kleinste Dosis in der Niere',
  'min d(x), d trilinear between the centres of the dose voxels':
    'min d(x), d trilinear zwischen den Mittelpunkten der Dosisvoxel',
  'Definition; interpolation: docs/dosimetry.md': 'Definition; Interpolation: docs/dosimetry.md',
  'Largest dose in the kidney': 'Größte Dosis in der Niere',
  'max d(x), d trilinear between the centres of the dose voxels':
    'max d(x), d trilinear zwischen den Mittelpunkten der Dosisvoxel',
  'Dx, dose that the hottest x % of the volume receives at least':
    'Dx, Dosis, die die am höchsten bestrahlten x % des Volumens mindestens erhalten',
  'V(d ≥ Dx) / V = x / 100; D98 near-minimum, D50 median, D2 near-maximum':
    'V(d ≥ Dx) / V = x / 100; D98 nahe dem Minimum, D50 Median, D2 nahe dem Maximum',
  'ICRU Report 83 (2010), 3.4': 'ICRU Report 83 (2010), 3.4',
  'Vx, volume that receives at least x Gy': 'Vx, Volumen, das mindestens x Gy erhält',
  'Vx = V(d ≥ x)': 'Vx = V(d ≥ x)',
  'Vx, share of the volume that receives at least x Gy':
    'Vx, Anteil des Volumens, der mindestens x Gy erhält',
  'Vx = V(d ≥ x) / V(dose known)': 'Vx = V(d ≥ x) / V(Dosis bekannt)',
  'Share of the contour inside the dose map': 'Anteil der Kontur in der Dosisverteilung',
  'V(dose known) / V; every dose value is that of this share':
    'V(Dosis bekannt) / V; jeder Dosiswert gilt für diesen Anteil',
  'Time-integrated activity of a kidney from serial images':
    'Zeitintegrierte Aktivität einer Niere aus Verlaufsaufnahmen',
  'Ã = ∫ A(t) dt from the administration to infinity, A the fitted curve':
    'Ã = ∫ A(t) dt von der Applikation bis unendlich, A die angepasste Kurve',
  'MIRD Pamphlet No. 21, J Nucl Med 50:477 (2009); models: docs/kinetics.md':
    'MIRD Pamphlet No. 21, J Nucl Med 50:477 (2009); Modelle: docs/kinetics.md',
  'Time-integrated activity coefficient': 'Zeitintegrierter Aktivitätskoeffizient',
  'ã = Ã / A0; over cycles Σ Ã / Σ A0': 'ã = Ã / A0; über Zyklen Σ Ã / Σ A0',
  'MIRD Pamphlet No. 21, J Nucl Med 50:477 (2009)':
    'MIRD Pamphlet No. 21, J Nucl Med 50:477 (2009)',
  'Effective half-life of the fitted curve': 'Effektive Halbwertszeit der angepassten Kurve',
  'T_eff = ln 2 / λ, λ of the slowest part, decay and washout together':
    'T_eff = ln 2 / λ, λ des langsamsten Anteils, Zerfall und Auswaschung zusammen',
  'Definition; models: docs/kinetics.md': 'Definition; Modelle: docs/kinetics.md',
  'Share of the integral after the last scan': 'Anteil des Integrals nach der letzten Aufnahme',
  '∫ A(t) dt from the last scan / Ã': '∫ A(t) dt ab der letzten Aufnahme / Ã',
  'Lassmann et al., EJNMMI 38:192 (2011)': 'Lassmann et al., EJNMMI 38:192 (2011)',
  'Absorbed dose per administered activity': 'Energiedosis je applizierter Aktivität',
  'D / A0, A0 in GBq; over cycles Σ D / Σ A0': 'D / A0, A0 in GBq; über Zyklen Σ D / Σ A0',
  'Biologically effective dose, mono-exponential washout':
    'Biologisch effektive Dosis, monoexponentielle Auswaschung',
  'BED = D · (1 + G · D / (α/β)), G = T_rep / (T_rep + T_eff)':
    'BED = D · (1 + G · D / (α/β)), G = T_rep / (T_rep + T_eff)',
  'Dale, Br J Radiol 58:515 (1985); MIRD Pamphlet No. 20, J Nucl Med 49:1884 (2008)':
    'Dale, Br J Radiol 58:515 (1985); MIRD Pamphlet No. 20, J Nucl Med 49:1884 (2008)',
  'Biologically effective dose, sum of exponentials':
    'Biologisch effektive Dosis, Summe von Exponentialtermen',
  'BED = D · (1 + G · D / (α/β)), G = (2/S²) ΣΣ aᵢ aⱼ / ((λᵢ + λⱼ)(λᵢ + µ)), S = Σ aᵢ/λᵢ, µ = ln 2 / T_rep':
    'BED = D · (1 + G · D / (α/β)), G = (2/S²) ΣΣ aᵢ aⱼ / ((λᵢ + λⱼ)(λᵢ + µ)), S = Σ aᵢ/λᵢ, µ = ln 2 / T_rep',
  'Biologically effective dose, straight lines between the measurements':
    'Biologisch effektive Dosis, Geraden zwischen den Messungen',
  'BED = D · (1 + G · D / (α/β)), G = (2/Ã²) ∫ A(t) ∫ A(w) e^(−µ (t − w)) dw dt, 0 < w < t':
    'BED = D · (1 + G · D / (α/β)), G = (2/Ã²) ∫ A(t) ∫ A(w) e^(−µ (t − w)) dw dt, 0 < w < t',
  'Cumulative BED': 'Kumulative BED',
  'BED = Σ BED of each cycle; never BED of the summed dose':
    'BED = Σ BED jedes Zyklus; nie BED der summierten Dosis',
  'MIRD Pamphlet No. 20, J Nucl Med 49:1884 (2008)':
    'MIRD Pamphlet No. 20, J Nucl Med 49:1884 (2008)',
  'Equivalent dose in 2 Gy fractions': 'Äquivalentdosis in 2-Gy-Fraktionen',
  'EQD2 = BED / (1 + 2 Gy / (α/β))': 'EQD2 = BED / (1 + 2 Gy / (α/β))',
  'Bentzen et al., Radiother Oncol 105:266 (2012)':
    'Bentzen et al., Radiother Oncol 105:266 (2012)',
  'Standard uncertainty of the mean absorbed dose, first order (k = 1)':
    'Standardunsicherheit der mittleren Energiedosis, erste Ordnung (k = 1)',
  'u² = u²(contour) + u²(calibration) + u²(recovery) + u²(points) + u²(model or half-life) + u²(place) + u²(density), relative, up and down apart; u²(contour) = u²(A)/A² + u²(S)/S² + 2 u(A,S)/(A·S) = (d ln D / d ln v)² u²(v)/v²':
    'u² = u²(Kontur) + u²(Kalibrierung) + u²(Recovery) + u²(Messpunkte) + u²(Modell oder Halbwertszeit) + u²(Lage) + u²(Dichte), relativ, nach oben und unten getrennt; u²(Kontur) = u²(A)/A² + u²(S)/S² + 2 u(A,S)/(A·S) = (d ln D / d ln v)² u²(v)/v²',
  'Gear et al., EJNMMI 45:2456 (2018); GUM (JCGM 100:2008), 5.1.2':
    'Gear et al., EJNMMI 45:2456 (2018); GUM (JCGM 100:2008), 5.1.2',
  'Relative uncertainty by the contour': 'Relative Unsicherheit durch die Kontur',
  'up D(p ≥ 0.7)/D − 1, down 1 − D(p ≥ 0.3)/D; edited or drawn: exp(s · b · F/V) − 1, s = Δ ln D / (ΔV/V), b uncertainty of the border, F its surface':
    'nach oben D(p ≥ 0,7)/D − 1, nach unten 1 − D(p ≥ 0,3)/D; bearbeitet oder gezeichnet: exp(s · b · F/V) − 1, s = Δ ln D / (ΔV/V), b Unsicherheit der Grenze, F ihre Oberfläche',
  'docs/uncertainty.md; change of the dose by one standard uncertainty, GUM 5.1.3':
    'docs/uncertainty.md; Änderung der Dosis um eine Standardunsicherheit, GUM 5.1.3',
  'Standard uncertainty of the BED (k = 1)': 'Standardunsicherheit der BED (k = 1)',
  'u(BED)/BED = (1 + 2 x)/(1 + x) · u(D)/D with x/(1 + x) · u(G)/G, x = G D/(α/β), part by part':
    'u(BED)/BED = (1 + 2 x)/(1 + x) · u(D)/D mit x/(1 + x) · u(G)/G, x = G D/(α/β), Anteil für Anteil',
  'Linear-quadratic model; GUM (JCGM 100:2008), 5.2; α/β and T_rep taken as exact':
    'Linear-quadratisches Modell; GUM (JCGM 100:2008), 5.2; α/β und T_rep als exakt angenommen',
  'Standard uncertainty of the dose per administered activity (k = 1)':
    'Standardunsicherheit der Dosis je applizierter Aktivität (k = 1)',
  'u² = u²(D)/D² + u²(A0)/A0² − 2 u²(shared dose calibrator), relative':
    'u² = u²(D)/D² + u²(A0)/A0² − 2 u²(gemeinsamer Aktivimeter), relativ',
  'GUM (JCGM 100:2008), 5.2': 'GUM (JCGM 100:2008), 5.2',
  'Least and greatest mean dose by other methods':
    'Kleinste und größte mittlere Dosis nach anderen Methoden',
  'local deposition, voxel kernel, organ S value · mass; times the two best models; times uncorrected, recovered':
    'lokale Deposition, Voxel-Kernel, Organ-S-Wert · Masse; mal die zwei besten Modelle; mal unkorrigiert, korrigiert',
  'docs/uncertainty.md; organ S values: OpenDose, ICRP 110 adults, photons ~ m^(−2/3)':
    'docs/uncertainty.md; Organ-S-Werte: OpenDose, ICRP 110 Erwachsene, Photonen ~ m^(−2/3)',
  'Mean absorbed dose of both kidneys': 'Mittlere Energiedosis beider Nieren',
  'D = Σ D · m / Σ m (energy over mass); with volumes where masses are not known':
    'D = Σ D · m / Σ m (Energie durch Masse); mit Volumina, wo Massen nicht bekannt sind',
  'Definition of absorbed dose, ICRU Report 85 (2011), 5.2.5':
    'Definition der Energiedosis, ICRU Report 85 (2011), 5.2.5',
};
