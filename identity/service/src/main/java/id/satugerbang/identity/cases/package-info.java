/** Applications of citizens over all agencies: as the agency says it, in one set of states, against what the standard promised. */
@NullMarked
package id.satugerbang.identity.cases;

import org.jspecify.annotations.NullMarked;
