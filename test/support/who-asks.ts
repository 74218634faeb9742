import type { Client, FirestoreRest } from './firestore-rest.ts';
import { DTV } from './phieu-builder.ts';
import { claimsOf, elsewhere, HUYEN, otherList, THON, TINH, XA } from './rules-world.ts';

/** Everybody a rule may have before it. Who is dismissed has the uid `da-nghi`, and `thuHoi/da-nghi` says so. */
export const whoAsks = (firestore: FirestoreRest) =>
  ({
    anonymous: () => firestore.anonymous,
    stranger: () => firestore.as('stranger', {}),
    'dismissed, with a token from before': () => firestore.as('da-nghi', claimsOf(['canBoXa'], XA)),
    'dismissed, with a fresh token': () => firestore.as('da-nghi', {}),
    'collector who owns it': () => firestore.as(DTV, claimsOf(['dieuTraVien'], THON)),
    'collector of the same thôn': () => firestore.as('dtv-hai', claimsOf(['dieuTraVien'], THON)),
    'village head': () => firestore.as('truongThon', claimsOf(['truongThon'], THON)),
    'village head of another thôn': () => firestore.as('truongThon', claimsOf(['truongThon'], elsewhere(THON))),
    'commune officer': () => firestore.as('canBoXa', claimsOf(['canBoXa'], XA)),
    'officer of another commune': () => firestore.as('canBoXa', claimsOf(['canBoXa'], elsewhere(XA))),
    'officer of that code in the other list': () => firestore.as('canBoXa', claimsOf(['canBoXa'], otherList(XA))),
    'commune police': () => firestore.as('congAnXa', claimsOf(['congAnXa'], XA)),
    'commune administrator': () => firestore.as('quanTriXa', claimsOf(['quanTri'], XA)),
    district: () => firestore.as('capHuyen', claimsOf(['capHuyen'], HUYEN)),
    'another district': () => firestore.as('capHuyen', claimsOf(['capHuyen'], elsewhere(HUYEN))),
    province: () => firestore.as('capTinh', claimsOf(['capTinh'], TINH)),
    'police of the province': () => firestore.as('congAnTinh', claimsOf(['congAnTinh'], TINH)),
    worker: () => firestore.as('nld', { vaiTro: ['nguoiLaoDong'], nld: 'aB3dE6gH9jK2mN5pQ8sT', the: 1 }),
    'employment centre': () => firestore.as('trungTam', claimsOf(['trungTam'], TINH)),
    'employment centre of another province': () => firestore.as('trungTam', claimsOf(['trungTam'], elsewhere(TINH))),
    'employment centre of that code in the other list': () =>
      firestore.as('trungTam', claimsOf(['trungTam'], otherList(TINH))),
    'employment centre, dismissed': () => firestore.as('da-nghi', claimsOf(['trungTam'], TINH)),
    employer: () => firestore.as('dn', { vaiTro: ['doanhNghiep'], nsdld: 'nsdld-0001', the: 1 }),
    seeker: () => firestore.as('tim', { vaiTro: ['nguoiTimViec'], ntv: 'nguoi-0001', the: 1 }),
    'another employer': () => firestore.as('dn-hai', { vaiTro: ['doanhNghiep'], nsdld: 'nsdld-0009', the: 1 }),
    'employer, dismissed': () => firestore.as('da-nghi', { vaiTro: ['doanhNghiep'], nsdld: 'nsdld-0001', the: 1 }),
    'another seeker': () => firestore.as('tim-hai', { vaiTro: ['nguoiTimViec'], ntv: 'nguoi-0009', the: 1 }),
    'seeker, dismissed': () => firestore.as('da-nghi', { vaiTro: ['nguoiTimViec'], ntv: 'nguoi-0001', the: 1 }),
    'another province': () => firestore.as('capTinh', claimsOf(['capTinh'], elsewhere(TINH))),
    administrator: () => firestore.as('quanTri', claimsOf(['quanTri'], TINH)),
    'administrator of another province': () => firestore.as('quanTri', claimsOf(['quanTri'], elsewhere(TINH))),
  }) as const satisfies Record<string, () => Client>;
export type Who = keyof ReturnType<typeof whoAsks>;
