# SPDX-License-Identifier: GPL-3.0-or-later
#
# The house's walls. A room is a folder of app/ and one static library; it names the rooms it may include.
# A room can only name rooms that were declared before it, so a circle cannot be written down, and only rooms of a
# lower floor. The allowed edges go to build/rooms.txt, which the test `architecture` holds every #include against.

set(PDC_EDGES_FILE ${CMAKE_BINARY_DIR}/rooms.txt)
file(WRITE ${PDC_EDGES_FILE}.new "")

add_library(pdc_options INTERFACE)
target_include_directories(pdc_options INTERFACE ${CMAKE_SOURCE_DIR}/app)
target_compile_definitions(pdc_options INTERFACE
  PDC_VERSION="${PROJECT_VERSION}"
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH QT_NO_KEYWORDS
  QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
  target_compile_options(pdc_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast
    -Woverloaded-virtual -Werror=switch -Werror=return-type -Werror=unused-result)
elseif(MSVC)
  target_compile_options(pdc_options INTERFACE /W4 /utf-8 /permissive-)
endif()
if(PDC_SANITIZE)
  target_compile_options(pdc_options INTERFACE -fsanitize=${PDC_SANITIZE} -fno-omit-frame-pointer
    -fno-sanitize-recover=undefined)
  target_link_options(pdc_options INTERFACE -fsanitize=${PDC_SANITIZE})
endif()
if(PDC_FUZZ)
  # Everything is instrumented; what the instruments call comes with the link, without libFuzzer's main.
  target_compile_options(pdc_options INTERFACE -fsanitize=fuzzer-no-link)
  target_link_options(pdc_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(PDC_COVERAGE)
  target_compile_options(pdc_options INTERFACE --coverage -O0)
  target_link_options(pdc_options INTERFACE --coverage)
endif()

# pdc_precompiled(TARGET): the headers of Qt and of the standard library that nearly every file reads are compiled once,
# in the room `base`; without that they are half of the time a build takes.
function(pdc_precompiled target)
  if(TARGET base)
    target_precompile_headers(${target} REUSE_FROM base)
  endif()
endfunction()

# pdc_room(NAME FLOOR n [ROOMS room...] [LIBRARIES target...])
# LIBRARIES are what the room links besides rooms (Qt modules, well-kept libraries); all sources of the folder go in.
function(pdc_room name)
  cmake_parse_arguments(ROOM "" "FLOOR" "ROOMS;LIBRARIES" ${ARGN})
  if(NOT DEFINED ROOM_FLOOR)
    message(FATAL_ERROR "room ${name}: no FLOOR")
  endif()
  foreach(library IN LISTS ROOM_LIBRARIES)
    if(ROOM_FLOOR EQUAL 0 AND NOT library STREQUAL "Qt6::Core")
      message(FATAL_ERROR "room ${name} (floor 0) links ${library}: Qt6::Core alone")
    endif()
    if(ROOM_FLOOR LESS 4 AND library MATCHES "^Qt6::(.*Widgets|PrintSupport|Quick.*|Qml.*|WebEngine.*)$")
      message(FATAL_ERROR "room ${name} (floor ${ROOM_FLOOR}) links ${library}: windows begin on floor 4")
    endif()
  endforeach()
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
  add_library(${name} STATIC ${sources})
  set_target_properties(${name} PROPERTIES PDC_FLOOR ${ROOM_FLOOR} ARCHIVE_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/lib)
  target_link_libraries(${name} PUBLIC pdc_options ${ROOM_LIBRARIES})
  if(EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/precompiled.h)
    target_precompile_headers(${name} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/precompiled.h)
  else()
    pdc_precompiled(${name})
  endif()
  file(APPEND ${PDC_EDGES_FILE}.new "${name}")
  foreach(other IN LISTS ROOM_ROOMS)
    if(NOT TARGET ${other})
      message(FATAL_ERROR "room ${name} names ${other}, which is not declared yet: a room includes downwards only")
    endif()
    get_target_property(floor ${other} PDC_FLOOR)
    if(NOT floor LESS ROOM_FLOOR)
      message(FATAL_ERROR "room ${name} (floor ${ROOM_FLOOR}) names ${other} (floor ${floor}): downwards only")
    endif()
    target_link_libraries(${name} PUBLIC ${other})
    file(APPEND ${PDC_EDGES_FILE}.new " ${other}")
  endforeach()
  file(APPEND ${PDC_EDGES_FILE}.new "\n")
endfunction()
