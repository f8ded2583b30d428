# SPDX-License-Identifier: GPL-3.0-or-later

# pdc_test(NAME SOURCES file... ROOMS room... [LIBRARIES target...] [TIMEOUT seconds] [LABELS label...])
# One Qt Test executable, run headless. A warning from Qt fails a test: see tests/support/suite.h.
function(pdc_test name)
  cmake_parse_arguments(TEST "" "TIMEOUT" "SOURCES;ROOMS;LIBRARIES;LABELS" ${ARGN})
  add_executable(test_${name} ${TEST_SOURCES})
  set_target_properties(test_${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  target_link_libraries(test_${name} PRIVATE ${TEST_ROOMS} ${TEST_LIBRARIES} test_support Qt6::Test)
  target_compile_definitions(test_${name} PRIVATE
    PDC_SOURCE_DIR="${CMAKE_SOURCE_DIR}" PDC_BUILD_DIR="${CMAKE_BINARY_DIR}" PDC_SHARE_DIR="${PDC_SHARE_DIR}")
  add_test(NAME ${name} COMMAND test_${name})
  if(NOT TEST_TIMEOUT)
    set(TEST_TIMEOUT 120)
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT ${TEST_TIMEOUT} LABELS "${TEST_LABELS}"
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;QT_MEDIA_BACKEND=ffmpeg")
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
