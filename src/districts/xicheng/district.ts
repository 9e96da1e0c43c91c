import { Community } from '#base/community.ts';
import { Honour } from '#base/honour.ts';
import { Operator } from '#base/operator.ts';
import { Staff } from '#base/staff.ts';
import { Target } from '#base/target.ts';
import { Unit } from '#base/unit.ts';
import { GoalsDesk } from '#desks/goals/desk.ts';
import { InvestmentDesk } from '#desks/investment/desk.ts';
import { LivelihoodDesk } from '#desks/livelihood/desk.ts';
import { ServicesDesk } from '#desks/services/desk.ts';
import { SupervisionDesk } from '#desks/supervision/desk.ts';
import { SupportDesk } from '#desks/support/desk.ts';
import { ArchiveFile } from '#kernel/archive/archive-file.ts';
import { Erasure } from '#kernel/archive/erasure.ts';
import type { CriterionVersions } from '#kernel/criterion/criterion.ts';
import { composeModel } from '#kernel/desk/model.ts';
import { ARCHIVE_CRITERIA } from './criteria/archive.ts';
import { BUSINESS_CRITERIA } from './criteria/business.ts';
import { LIVELIHOOD_CRITERIA } from './criteria/livelihood.ts';

/** The registers that several desks share. */
const BASE = [Unit, Staff, Community, Operator, Honour, Target, ArchiveFile, Erasure];

/** The desks of the district, in the order of the chapters. */
const DESKS = [InvestmentDesk, ServicesDesk, SupportDesk, SupervisionDesk, LivelihoodDesk, GoalsDesk];

/** Everything that is declared for the Xicheng district. */
export const XICHENG_MODEL = composeModel(BASE, DESKS);

/** The district's criteria in their dated versions. */
export const XICHENG_CRITERIA: CriterionVersions = { ...ARCHIVE_CRITERIA, ...BUSINESS_CRITERIA, ...LIVELIHOOD_CRITERIA };

/** The database schema of the district. */
export const XICHENG_SCHEMA = 'xicheng';

/** What the district is called. */
export const DISTRICT_NAME = { zh: '漯河市西城区', en: 'Xicheng District, Luohe' };
