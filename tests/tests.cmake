# SPDX-License-Identifier: GPL-3.0-or-later

# A test sees no one's home and writes into none: it has these two folders, and what it makes itself.
set(PDC_TEST_HOME ${CMAKE_BINARY_DIR}/tests/home)
set(PDC_TEST_RUNTIME ${CMAKE_BINARY_DIR}/tests/run)
file(MAKE_DIRECTORY ${PDC_TEST_HOME} ${PDC_TEST_RUNTIME})
# Qt complains, and so a test fails, when others may read the folder of the sockets.
file(CHMOD ${PDC_TEST_RUNTIME} PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)

set(PDC_TEST_ENVIRONMENT LC_ALL=C.UTF-8 QT_MEDIA_BACKEND=ffmpeg
  HOME=${PDC_TEST_HOME} XDG_RUNTIME_DIR=${PDC_TEST_RUNTIME})
if(PDC_SANITIZE)
  # LeakSanitizer stays on; what Qt's libraries keep until the end is listed by name in lsan.supp. strndup is left alone:
  # libxkbcommon-x11 copies counted strings out of the X server's answers with it, which the strict check takes for an
  # overflow.
  list(APPEND PDC_TEST_ENVIRONMENT
    ASAN_OPTIONS=detect_leaks=1:detect_stack_use_after_return=1:strict_string_checks=1:intercept_strndup=0
    LSAN_OPTIONS=suppressions=${CMAKE_CURRENT_LIST_DIR}/support/lsan.supp:print_suppressions=0
    UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1)
endif()

# pdc_test_environment(NAME [VARIABLE=value...]): what every test of ours gets, and what this one needs besides.
function(pdc_test_environment name)
  set_tests_properties(${name} PROPERTIES
    ENVIRONMENT "${PDC_TEST_ENVIRONMENT};${ARGN}"
    ENVIRONMENT_MODIFICATION
      "XDG_CONFIG_HOME=unset:;XDG_DATA_HOME=unset:;XDG_CACHE_HOME=unset:;XDG_STATE_HOME=unset:;WAYLAND_DISPLAY=unset:")
endfunction()

# pdc_test(NAME SOURCES file... ROOMS room... [LIBRARIES target...] [TIMEOUT seconds] [LABELS label...])
# One Qt Test executable, run headless: drawn offscreen or, with the label x11, on an X server of its own.
# A warning from Qt fails a test: see tests/support/suite.h.
function(pdc_test name)
  cmake_parse_arguments(TEST "" "TIMEOUT" "SOURCES;ROOMS;LIBRARIES;LABELS" ${ARGN})
  add_executable(test_${name} ${TEST_SOURCES})
  set_target_properties(test_${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  target_link_libraries(test_${name} PRIVATE ${TEST_ROOMS} ${TEST_LIBRARIES} test_support Qt6::Test)
  if("gui_journey" IN_LIST TEST_LIBRARIES)
    target_precompile_headers(test_${name} REUSE_FROM gui_journey)
  else()
    pdc_precompiled(test_${name})
  endif()
  target_compile_definitions(test_${name} PRIVATE
    PDC_SOURCE_DIR="${CMAKE_SOURCE_DIR}" PDC_BUILD_DIR="${CMAKE_BINARY_DIR}" PDC_SHARE_DIR="${PDC_SHARE_DIR}")
  if("x11" IN_LIST TEST_LABELS)
    add_test(NAME ${name} COMMAND sh ${CMAKE_SOURCE_DIR}/tests/support/withx.sh $<TARGET_FILE:test_${name}>)
    pdc_test_environment(${name} QT_QPA_PLATFORM=xcb)
  else()
    add_test(NAME ${name} COMMAND test_${name})
    pdc_test_environment(${name} QT_QPA_PLATFORM=offscreen)
  endif()
  if(NOT TEST_TIMEOUT)
    set(TEST_TIMEOUT 120)
  endif()
  if(PDC_SANITIZE)
    math(EXPR TEST_TIMEOUT "${TEST_TIMEOUT} * 4")
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT ${TEST_TIMEOUT} LABELS "${TEST_LABELS}")
endfunction()

# pdc_unit_tests(ROOM [LIBRARIES target...]): one executable a *test.cpp of the folder, which links its room alone.
function(pdc_unit_tests room)
  cmake_parse_arguments(UNIT "" "" "LIBRARIES" ${ARGN})
  file(GLOB tests CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*test.cpp)
  foreach(test IN LISTS tests)
    get_filename_component(name ${test} NAME_WE)
    string(REGEX REPLACE "test$" "" name ${name})
    pdc_test(${room}.${name} SOURCES ${test} ROOMS ${room} LIBRARIES ${UNIT_LIBRARIES} LABELS unit)
  endforeach()
endfunction()
