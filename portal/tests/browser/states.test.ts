import { counterStates, mineStates, useStates } from './citizenStates';
import { inEachState } from './inEachState';
import { homeStates, profileStates, serviceStates } from './states';

inEachState([...homeStates, ...serviceStates, ...profileStates, ...useStates, ...mineStates, ...counterStates]);
