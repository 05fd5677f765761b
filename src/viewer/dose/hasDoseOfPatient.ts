import { getString } from '../../dicom';
import { patientSpelling } from '../../dicom/patient/patientSpelling';
import type { DisplaySet, DisplaySetService } from '../host/hostTypes';
import { firstInstance } from '../series/firstInstance';
import { listSeries } from '../series/listSeries';

/**
 * Whether a view of the CT may be coloured by a dose map of the open study: whether there is an
 * RTDOSE, or the one that is asked about, whose patient is that of every CT. One that names no
 * patient counts, as it does for the numbers (`checkSamePatient`).
 */
export function hasDoseOfPatient(service: DisplaySetService, asked?: DisplaySet): boolean {
  const ofCts = new Set(listSeries(service, 'CT').map(patientOf));
  ofCts.delete('');
  const doses = asked ? [asked] : listSeries(service, 'RTDOSE');
  return doses.some((dose) => {
    const patient = patientOf(dose);
    return patient === '' || [...ofCts].every((other) => other === patient);
  });
}

function patientOf(displaySet: DisplaySet): string {
  return patientSpelling('PatientID', getString(firstInstance(displaySet), 'PatientID'));
}
