# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what was built into a folder of its own, and asks the installed pdc what it sees there.

function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE code OUTPUT_VARIABLE out ERROR_VARIABLE complaint)
  if(NOT code EQUAL 0)
    message(FATAL_ERROR "${ARGN}: ${code}\n${complaint}")
  endif()
  set(out "${out}" PARENT_SCOPE)
endfunction()

file(REMOVE_RECURSE ${SCRATCH})
run(${CMAKE_COMMAND} -E env --unset=DESTDIR ${CMAKE_COMMAND} --install ${BUILD} --config ${CONFIG}
  --prefix ${SCRATCH}/usr)

foreach(file bin/partage-de-co share/partage-de-co/bundle/feed.json share/applications/partage-de-co.desktop
    share/icons/hicolor/scalable/apps/partage-de-co.svg share/doc/partage-de-co/LICENSE)
  if(NOT EXISTS ${SCRATCH}/usr/${file})
    message(FATAL_ERROR "${file} was not installed")
  endif()
endforeach()

run(${SCRATCH}/usr/bin/pdc --store ${SCRATCH}/store --json list --kind tutorial)
if(NOT out MATCHES "urn:pdc:tutorial:copier-coller")
  message(FATAL_ERROR "the installed program does not find the bundled tutorials: ${out}")
endif()

find_program(validate desktop-file-validate)
if(validate)
  run(${validate} ${SCRATCH}/usr/share/applications/partage-de-co.desktop)
endif()

find_program(analyze systemd-analyze)
if(analyze AND EXISTS ${SCRATCH}/usr/lib/systemd/system)
  foreach(unit partage-de-co-sync partage-de-co-sync@)
    run(${analyze} verify "${SCRATCH}/usr/lib/systemd/system/${unit}.service"
      "${SCRATCH}/usr/lib/systemd/system/${unit}.timer")
  endforeach()
endif()

find_program(sysusers systemd-sysusers)
if(sysusers AND EXISTS ${SCRATCH}/usr/lib/sysusers.d)
  run(${sysusers} --dry-run ${SCRATCH}/usr/lib/sysusers.d/partage-de-co.conf)
endif()
