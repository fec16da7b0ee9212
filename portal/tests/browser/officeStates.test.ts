import { inEachState } from './inEachState';
import { officeMoreStates } from './officeMoreStates';
import { officeSharedStates } from './officeSharedStates';
import { officerStates, reviewerStates } from './officeStates';

inEachState([...officerStates, ...reviewerStates, ...officeMoreStates, ...officeSharedStates]);
