# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs a reference implementation (an npm package) into the build folder, as its lock file says. Where that cannot be done (no
# Node.js, no network) it says why and leaves no package: the test that needs it then skips itself.

if(NOT NODE OR NOT NPM)
  message("node or npm is missing")
  file(REMOVE_RECURSE ${FOLDER})
  return()
endif()
file(SHA256 ${SOURCE}/package-lock.json wanted)
if(EXISTS ${FOLDER}/installed)
  file(READ ${FOLDER}/installed there)
  if(there STREQUAL wanted)
    return()
  endif()
endif()
file(REMOVE_RECURSE ${FOLDER})
file(COPY ${SOURCE}/package.json ${SOURCE}/package-lock.json DESTINATION ${FOLDER})
execute_process(COMMAND ${NPM} ci --ignore-scripts --no-audit --no-fund WORKING_DIRECTORY ${FOLDER}
  RESULT_VARIABLE failed OUTPUT_VARIABLE said ERROR_VARIABLE said TIMEOUT 240)
if(failed)
  message("npm ci: ${said}")
  file(REMOVE_RECURSE ${FOLDER})
  return()
endif()
file(WRITE ${FOLDER}/installed ${wanted})
