import { createAdmission } from './createAdmission';

const never = new AbortController().signal;

describe('createAdmission', () => {
  it('lets in as many as there is room for, keeps some waiting, refuses the rest', async () => {
    const admission = createAdmission(2, 1);
    const first = await admission.enter(never);
    await admission.enter(never);
    const third = admission.enter(never);
    expect(admission.waiting).toBe(1);
    await expect(admission.enter(never)).rejects.toMatchObject({ code: 'SERVER_ERROR' });
    first();
    first();
    const leave = await third;
    expect(admission.waiting).toBe(0);
    // Leaving twice gave no second place away.
    const fourth = admission.enter(never);
    expect(admission.waiting).toBe(1);
    leave();
    await fourth;
  });

  it('forgets who goes away while waiting', async () => {
    const admission = createAdmission(1, 2);
    const leave = await admission.enter(never);
    const goes = new AbortController();
    const gone = admission.enter(goes.signal);
    const stays = admission.enter(never);
    goes.abort();
    await expect(gone).rejects.toMatchObject({ code: 'CANCELLED' });
    leave();
    (await stays)();
    (await admission.enter(never))();
    await expect(admission.enter(AbortSignal.abort())).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});
